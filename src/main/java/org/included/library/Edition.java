package org.included.library;

/**
 * One published version of a module. Two with the same hash are the same, for ever.
 *
 * @param hash SHA-256 of the module's folder as it was imported, 64 hexadecimal digits
 */
public record Edition(String hash, Module module) {}
