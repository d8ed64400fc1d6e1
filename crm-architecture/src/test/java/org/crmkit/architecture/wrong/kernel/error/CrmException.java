package org.crmkit.architecture.wrong.kernel.error;

/** Stands for the exceptions of the library. */
@SuppressWarnings("serial")
public class CrmException extends RuntimeException {}
