package vn.bodua.registry;

/**
 * What one person looks for again and again, under a name.
 *
 * @param asked the filters, as the address of the list has them
 */
public record RegistryView(long id, String name, String asked) {}
