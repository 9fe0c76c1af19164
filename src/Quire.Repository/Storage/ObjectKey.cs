namespace Quire.Repository.Storage;

/// <summary>
/// The key of a stored object: letters, digits, <c>-</c>, <c>_</c> and <c>.</c> in steps separated by single slashes.
/// </summary>
public readonly record struct ObjectKey
{
    private ObjectKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>Accepts a key that cannot lead out of the store; throws <see cref="ArgumentException"/> otherwise.</summary>
    public static ObjectKey Parse(string text) =>
        IsSound(text) ? new(text) : throw new ArgumentException($"'{text}' is not a storage key.", nameof(text));

    public static bool IsSound(string text) =>
        text.Length is > 0 and <= 512
        && text.Split('/')
            .All(s =>
                s.Length is > 0 and <= 255 && s[0] != '.' && s.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            );

    public override string ToString() => Value;
}
