package org.crmkit.bgnbd;

/**
 * The model that fits some customers best, and the quality of the fit.
 *
 * @param model the parameters of the highest likelihood
 * @param logLikelihood the natural logarithm of that likelihood
 * @param customers the number of customers to whom it was fitted
 * @param evaluations how many times the likelihood was computed to find it
 * @param determined whether the customers determine all parameters. If not, one parameter lies at the end of the search range,
 *     because there are too few customers, nobody seems to leave, or all buy at the same rate. The answers of such a model are
 *     those of the limit, but its parameters mean little
 */
public record BgNbdFit(BgNbd model, double logLikelihood, long customers, int evaluations, boolean determined) {}
