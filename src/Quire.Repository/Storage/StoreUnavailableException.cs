namespace Quire.Repository.Storage;

/// <summary>A store does not answer, or not as it should; trying again later may do.</summary>
public sealed class StoreUnavailableException(string store, Exception inner)
    : IOException($"The store {store} cannot be used: {inner.Message}", inner);
