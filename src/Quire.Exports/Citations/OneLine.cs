namespace Quire.Exports.Citations;

/// <summary>Text where the end of a line would end the entry.</summary>
internal static class OneLine
{
    public static string Of(string text) =>
        text.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
}
