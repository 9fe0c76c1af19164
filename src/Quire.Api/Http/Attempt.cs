using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>What became of an operation, for endpoints that go on otherwise when it is refused.</summary>
/// <param name="Value">Its result; meaningless when refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
internal readonly record struct Attempt<T>(T? Value, RepositoryError? Refusal)
{
    /// <summary>The result, or the refusal thrown on.</summary>
    public T OrThrow() => Refusal is null ? Value! : throw new RepositoryException(Refusal);
}
