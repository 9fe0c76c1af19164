using System.Collections.Frozen;
using System.Globalization;

namespace Quire.Domain.Texts.Unicode;

/// <summary>The lines of the table of characters, as its head explains them.</summary>
internal sealed class TableLines
{
    private readonly Dictionary<int, int[]> _canonical = [];
    private readonly Dictionary<int, int[]> _compatible = [];

    public Dictionary<int, byte> Classes { get; } = [];

    public Dictionary<(int First, int Second), int> Compositions { get; } = [];

    public Dictionary<int, string> WithoutCase { get; } = [];

    public List<(int First, int Last)> Ignorable { get; } = [];

    public static TableLines Read(TextReader reader)
    {
        var lines = new TableLines();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(line[0], line[2..].Split(' '));
            }
        }

        return lines;
    }

    /// <summary>Decompositions, each down to the last.</summary>
    public FrozenDictionary<int, int[]> Full(bool compatible) =>
        _canonical
            .Keys.Concat(compatible ? _compatible.Keys : [])
            .ToFrozenDictionary(code => code, code => Expand(code, compatible).ToArray());

    private IEnumerable<int> Expand(int code, bool compatible) =>
        _canonical.TryGetValue(code, out var parts) || (compatible && _compatible.TryGetValue(code, out parts))
            ? parts.SelectMany(p => Expand(p, compatible))
            : [code];

    private void Add(char kind, string[] words)
    {
        var code = Code(words[0]);
        switch (kind)
        {
            case '=':
                _canonical[code] = [.. words[1..].Select(Code)];
                Compositions[(Code(words[1]), Code(words[2]))] = code;
                break;
            case '<':
                _canonical[code] = [.. words[1..].Select(Code)];
                break;
            case '~':
                _compatible[code] = [.. words[1..].Select(Code)];
                break;
            case '^':
                Classes[code] = byte.Parse(words[1], CultureInfo.InvariantCulture);
                break;
            case '>':
                WithoutCase[code] = string.Concat(words[1..].Select(w => char.ConvertFromUtf32(Code(w))));
                break;
            case '-':
                Ignorable.Add((code, Code(words[1])));
                break;
            default:
                throw new FormatException($"The table of characters has a line of an unknown kind: {kind}");
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
