/**
 * The rules of architecture. They know the library by the names of its packages and types only, so that every module can check
 * them over its own classes before its other tests: with a test named {@code ArchitectureTest} that extends {@link
 * org.crmkit.architecture.ModuleArchitecture}. The module crm-architecture-tests checks them over the classes of all modules.
 *
 * <p>Each rule is a constant. The tests of this module have a class for each rule that breaks it.
 */
@NullMarked
package org.crmkit.architecture;

import org.jspecify.annotations.NullMarked;
