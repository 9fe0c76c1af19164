namespace Quire.Repository.Jobs;

/// <summary>Work that would fail again however often it was tried; it is set aside for an administrator at once.</summary>
public sealed class HopelessJobException(string message, Exception? inner = null) : Exception(message, inner);
