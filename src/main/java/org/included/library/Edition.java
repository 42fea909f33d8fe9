package org.included.library;

/**
 * One edition of a module: what an answer is an answer to.
 *
 * @param hash SHA-256 of the module's folder, in hexadecimal
 */
public record Edition(String hash, Module module) {}
