namespace Quire.Repository.Storage.Identity;

/// <summary>A store is not the one the database knows; the message says, in one line, what was found and what to do.</summary>
public sealed class StoreRefusedException(string message) : Exception(message);
