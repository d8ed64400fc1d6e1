package org.crmkit.bgnbd;

/**
 * The model that suits some customers best, and how well.
 *
 * @param model the parameters of the highest likelihood
 * @param logLikelihood the natural logarithm of that likelihood
 * @param customers how many customers it rests on
 * @param evaluations how often the likelihood was computed to find it
 * @param determined whether the customers say what all parameters are; if not, one stands at the end of the range that was
 *     searched, because there are too few customers, nobody seems to leave, or all buy at one rate. The answers of such a model are
 *     those of the limit, its parameters mean little
 */
public record BgNbdFit(BgNbd model, double logLikelihood, long customers, int evaluations, boolean determined) {}
