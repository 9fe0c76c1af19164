namespace Quire.Repository.Storage;

/// <summary>A store has no room for the bytes it was given.</summary>
public sealed class StoreFullException(string store, Exception inner)
    : IOException($"The store {store} is full: {inner.Message}", inner);
