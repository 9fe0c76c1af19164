namespace Quire.Repository.Storage;

/// <summary>A stored object that should be there is not.</summary>
public sealed class ObjectMissingException(string store, ObjectKey key)
    : IOException($"The object {key} is missing in the store {store}.");
