(() => {
  'use strict';

  const charts = JSON.parse(document.getElementById('charts').textContent);
  const ticks = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact', maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(document.documentElement.lang);
  const font = getComputedStyle(document.body).fontFamily;
  const ink = 'var(--ink)';
  const faint = 'var(--faint)';
  const rule = 'var(--rule)';

  // The colours are CSS variables of the page, so dark mode, light mode and print need no second drawing.
  const text = { color: faint, fontFamily: font, fontSize: 12 };
  const noLine = { show: false };
  const tone = (series, place) => `var(--${series.tone ?? ['first', 'second'][place]})`;

  function tip(chart) {
    return {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: 'var(--rule)', opacity: 0.4 } },
      confine: true,
      backgroundColor: 'var(--card)',
      borderColor: rule,
      textStyle: { color: ink, fontFamily: font, fontSize: 13 },
      formatter: places => lines(chart.tips[places[0].dataIndex]),
    };
  }

  // Creates elements instead of markup, so a name is never parsed as HTML.
  function lines(texts) {
    const box = document.createElement('div');
    box.style.maxWidth = '16rem';
    box.style.whiteSpace = 'normal';
    box.style.overflowWrap = 'anywhere';
    texts.forEach((each, i) => {
      const line = box.appendChild(document.createElement('div'));
      line.textContent = each;
      line.style.fontWeight = i === 0 ? '600' : 'normal';
    });
    return box;
  }

  function values(name, max) {
    return {
      type: 'value',
      name,
      max,
      min: 0,
      axisLabel: { ...text, formatter: each => ticks.format(each), hideOverlap: true },
      nameTextStyle: text,
      splitLine: { lineStyle: { color: rule } },
    };
  }

  function places(labels, more) {
    return { type: 'category', data: labels, axisTick: noLine, axisLine: { lineStyle: { color: rule } }, ...more };
  }

  function base(chart) {
    return {
      animation: false,
      textStyle: { fontFamily: font },
      tooltip: tip(chart),
      legend: chart.series.length > 1
        ? { top: 0, left: 0, itemWidth: 14, itemHeight: 10, selectedMode: false, textStyle: { ...text, fontSize: 13 } }
        : noLine,
    };
  }

  const pen = document.createElement('canvas').getContext('2d');

  function wide(texts, size) {
    pen.font = `${size}px ${font}`;
    return Math.ceil(Math.max(0, ...texts.map(each => pen.measureText(each).width)));
  }

  function bars(chart, width) {
    const several = chart.series.length > 1;
    const left = Math.min(wide(chart.labels, 13) + 4, Math.floor(width * (width < 480 ? 0.5 : 0.36)));
    // If there is no room for the words, only the numbers are drawn; the words are in the table.
    const room = left + wide(chart.series.flatMap(each => each.shown), 12) <= width * 0.65;
    const shown = chart.series.map(each => room ? each.shown : each.values.map(value => plain.format(value)));
    return {
      ...base(chart),
      grid: { left: left + 8, right: wide(shown.flat(), 12) + 24, top: several ? 30 : 4, bottom: 44, outerBoundsMode: 'none' },
      xAxis: { ...values(chart.unit), nameLocation: 'middle', nameGap: 26, splitNumber: width < 600 ? 2 : 5, minInterval: 1 },
      yAxis: places(chart.labels, {
        inverse: true,
        axisLabel: { ...text, color: ink, fontSize: 13, width: left, overflow: 'truncate', interval: 0 },
      }),
      series: chart.series.map((series, i) => ({
        type: 'bar',
        name: series.name,
        color: tone(series, i),
        barMaxWidth: 22,
        barGap: '10%',
        barCategoryGap: '30%',
        data: series.values.map((value, place) => ({
          value,
          itemStyle: chart.tones ? { color: `var(--${chart.tones[place]})` } : {},
        })),
        label: {
          show: true, position: 'right', ...text, color: ink,
          formatter: each => shown[i][each.dataIndex],
        },
        emphasis: { disabled: true },
      })),
    };
  }

  function columns(chart) {
    const several = chart.series.length > 1;
    return {
      ...base(chart),
      grid: { left: 8, right: 8, top: several ? 58 : 30, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: places(chart.labels, { axisLabel: { ...text, color: ink, hideOverlap: true } }),
      yAxis: { ...values(chart.unit), nameTextStyle: { ...text, align: 'left' } },
      series: chart.series.map((series, i) => ({
        type: 'bar', name: series.name, stack: 'all', color: tone(series, i), barMaxWidth: 56, barCategoryGap: '30%',
        data: series.values, emphasis: { disabled: true },
      })),
    };
  }

  const LARGEST = 58;
  const SMALLEST = 10;

  // A number that does not fit into its circle stands beside it.
  function grid(chart) {
    const [across, upwards, totals] = chart.series;
    const most = Math.max(...totals.values.map(Number));
    const scores = { axisTick: noLine, splitLine: { show: true, lineStyle: { color: rule } }, nameTextStyle: text };
    return {
      ...base(chart),
      legend: noLine,
      tooltip: { ...tip(chart), trigger: 'item', formatter: point => lines(chart.tips[point.dataIndex]) },
      grid: { left: 8, right: 8, top: 30, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: places(['1', '2', '3', '4', '5'], {
        ...scores, name: chart.across, nameLocation: 'middle', nameGap: 28, axisLabel: { ...text, color: ink },
      }),
      yAxis: places(['1', '2', '3', '4', '5'], {
        ...scores, name: chart.unit, nameTextStyle: { ...text, align: 'left' }, axisLabel: { ...text, color: ink },
      }),
      series: [{
        type: 'scatter', color: 'var(--first)', itemStyle: { opacity: 1 }, emphasis: { disabled: true },
        data: totals.values.map((total, i) => {
          const size = most > 0 ? Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(0, total) / most)) : SMALLEST;
          const inside = wide([totals.shown[i]], 12) + 8 <= size;
          return {
            value: [across.values[i] - 1, upwards.values[i] - 1],
            symbolSize: size,
            label: {
              show: true, ...text, formatter: totals.shown[i],
              position: inside ? 'inside' : 'right', color: inside ? 'var(--card)' : ink,
            },
          };
        }),
      }],
    };
  }

  // The ranks that are labelled: 1, and then every n-th, depending on the room.
  function rankShown(count, width) {
    const step = [1, 2, 5, 10, 20, 50, 100, 200].find(each => (each / count) * width >= 34) ?? 500;
    return place => place === 0 || (place + 1) % step === 0;
  }

  function curve(chart, width) {
    const [totals, shares] = chart.series;
    const room = (width - 120) / chart.labels.length;
    const named = room >= 70;
    const ranks = chart.labels.map((_, i) => String(i + 1));
    const within = place => chart.reached < 0 || place <= chart.reached;
    return {
      ...base(chart),
      grid: { left: 8, right: 8, top: 58, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: places(named ? chart.labels : ranks, {
        name: named ? '' : chart.rank, nameLocation: 'middle', nameGap: 28, nameTextStyle: text,
        axisLabel: named
          ? { ...text, color: ink, interval: 0, width: room - 10, overflow: 'truncate' }
          : { ...text, interval: rankShown(chart.labels.length, width - 120), hideOverlap: true },
      }),
      yAxis: [
        { ...values(chart.unit), nameTextStyle: { ...text, align: 'left' }, splitLine: noLine },
        {
          ...values('', 100),
          interval: 20,
          axisLabel: { ...text, formatter: each => each + chart.percent },
        },
      ],
      series: [
        {
          type: 'bar', name: totals.name, color: 'var(--first)', barMaxWidth: 40,
          barCategoryGap: chart.labels.length > width / 8 ? '0%' : '20%',
          data: totals.values.map((value, place) => ({
            value, itemStyle: { color: within(place) ? 'var(--first)' : 'var(--pale)' },
          })),
          emphasis: { disabled: true },
        },
        {
          type: 'line', name: shares.name, color: 'var(--second)', yAxisIndex: 1, data: shares.values,
          symbol: chart.labels.length > 30 ? 'none' : 'circle', symbolSize: 5, lineStyle: { width: 2.5 },
          emphasis: { disabled: true },
          markLine: {
            silent: true, symbol: 'none', animation: false,
            lineStyle: { color: 'var(--mark)', type: 'dashed', width: 1.5 },
            label: { ...text, color: 'var(--mark)', position: 'insideEndBottom', formatter: chart.lineLabel },
            data: [{ yAxis: chart.line }].concat(chart.reached < 0 ? [] : [{ xAxis: chart.reached, label: noLine }]),
          },
        },
      ],
    };
  }

  const kinds = { bars, columns, curve, grid };
  const heights = {
    bars: chart => chart.labels.length * [36, 52, 72][chart.series.length - 1] + (chart.series.length > 1 ? 78 : 52),
    columns: chart => (chart.series.length > 1 ? 328 : 300),
    curve: () => 380,
    grid: () => 400,
  };

  const drawn = Object.entries(charts).map(([id, chart]) => {
    const box = document.getElementById(id);
    box.style.height = `${heights[chart.kind](chart)}px`;
    const drawing = echarts.init(box, null, { renderer: 'svg' });
    const draw = width => {
      drawing.resize({ width });
      drawing.setOption(kinds[chart.kind](chart, drawing.getWidth()), true);
    };
    new ResizeObserver(() => draw('auto')).observe(box);
    draw('auto');
    return draw;
  });

  // The tables are open in the HTML, for browsers without scripts.
  document.querySelectorAll('main details').forEach(each => { each.open = false; });

  // Printing shows everything: the charts at the width of the paper, and the tables, which are closed again afterwards.
  const PAPER = 640;
  let opened = [];
  addEventListener('beforeprint', () => {
    drawn.forEach(draw => draw(PAPER));
    opened = [...document.querySelectorAll('main details:not([open])')];
    opened.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => {
    opened.forEach(each => { each.open = false; });
    opened = [];
    drawn.forEach(draw => draw('auto'));
  });
})();
