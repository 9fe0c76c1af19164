namespace Quire.Domain.Errors;

/// <summary>Carries a <see cref="RepositoryError"/> from the guard that found it to the place that answers the caller.</summary>
public sealed class RepositoryException(RepositoryError error) : Exception(error.Message)
{
    /// <summary>What went wrong.</summary>
    public RepositoryError Error { get; } = error;
}
