namespace Quire.Domain.Errors;

/// <summary>
/// The name of one refusal, <c>capability.thing.problem</c> in small letters, such as <c>dataset.version.not-found</c>. It stays
/// as it is, whatever the sentence says: programs and translations are built on it.
/// </summary>
/// <param name="Text">The name.</param>
public readonly record struct ErrorCode(string Text)
{
    public static implicit operator ErrorCode(string text) => new(text);

    public override string ToString() => Text;
}
