using Quire.Domain.Errors;

namespace Quire.Repository.Operations;

/// <summary>
/// Part of an operation that was read from what a caller sent: the value, or why it could not be read. Whoever reads may do so
/// before anybody knows whether the caller is permitted; a refusal is kept here until the handler asks for the value, which is
/// after the gate let the caller in. So somebody without permission hears of that alone, and forms, protocols and imports hand
/// over values of their own making.
/// </summary>
public sealed class Input<T>
    where T : notnull
{
    private readonly T? _value;

    /// <summary>What was read.</summary>
    public Input(T value) => _value = value;

    /// <summary>What is wrong with what was sent.</summary>
    public Input(RepositoryError refusal) => Refusal = refusal;

    /// <summary>What is wrong with what was sent; null when it was read.</summary>
    public RepositoryError? Refusal { get; }

    /// <summary>What was read.</summary>
    /// <exception cref="RepositoryException">It could not be read.</exception>
    public T Value => Refusal is null ? _value! : throw new RepositoryException(Refusal);
}
