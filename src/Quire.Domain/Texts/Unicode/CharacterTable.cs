using System.Collections.Frozen;

namespace Quire.Domain.Texts.Unicode;

/// <summary>
/// What Unicode says of characters beyond what the platform knows by itself: without the libraries of an operating system it
/// takes every text for normalised and knows no case but that of single letters. The table is the same on every machine, so an
/// index made on one is read by another.
/// </summary>
internal sealed class CharacterTable
{
    /// <summary>The line that lengthens words of the Arabic script and says nothing.</summary>
    public const char ArabicStretch = '\u0640';

    private static readonly Lazy<CharacterTable> Loaded = new(Read);

    private readonly FrozenDictionary<int, int[]> _canonical;
    private readonly FrozenDictionary<int, int[]> _compatible;
    private readonly FrozenDictionary<int, byte> _classes;
    private readonly FrozenDictionary<(int First, int Second), int> _compositions;
    private readonly FrozenSet<int> _seconds;
    private readonly FrozenDictionary<int, string> _withoutCase;
    private readonly (int First, int Last)[] _ignorable;
    private readonly bool[] _plain = new bool[char.MaxValue + 1];

    private CharacterTable(TableLines lines)
    {
        _classes = lines.Classes.ToFrozenDictionary();
        _canonical = lines.Full(compatible: false);
        _compatible = lines.Full(compatible: true);
        _compositions = lines.Compositions.ToFrozenDictionary();
        _seconds = lines.Compositions.Keys.Select(k => k.Second).ToFrozenSet();
        _withoutCase = lines.WithoutCase.ToFrozenDictionary();
        _ignorable = [.. lines.Ignorable];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            _plain[c] =
                !char.IsSurrogate((char)c)
                && !Hangul.IsAny(c)
                && !_classes.ContainsKey(c)
                && !_compatible.ContainsKey(c)
                && !_seconds.Contains(c)
                && !IsIgnorable(c)
                && c != ArabicStretch;
        }
    }

    public static CharacterTable Instance => Loaded.Value;

    /// <summary>A character that is its own normal form whatever stands beside it.</summary>
    public bool IsPlain(char c) => _plain[c];

    /// <summary>Of a mark: which others it trades places with. 0 for whatever is no mark.</summary>
    public byte ClassOf(int code) => _classes.GetValueOrDefault(code);

    /// <summary>Nothing anybody sees by itself: joiners, directions, variants.</summary>
    public bool IsIgnorable(int code) => _ignorable.Any(r => code >= r.First && code <= r.Last);

    /// <summary>What it is made of, down to the last; null for itself.</summary>
    public int[]? PartsOf(int code, bool compatible) =>
        (compatible ? _compatible : _canonical).GetValueOrDefault(code) ?? Hangul.PartsOf(code);

    /// <summary>What two characters make together; null when they stay apart.</summary>
    public int? Together(int first, int second) =>
        Hangul.Together(first, second) ?? (_compositions.TryGetValue((first, second), out var one) ? one : null);

    /// <summary>Whether it may become one with what stands before it.</summary>
    public bool MayJoin(int code) => _seconds.Contains(code) || Hangul.MayJoin(code);

    /// <summary>The letters that stand for it in every case; null for itself.</summary>
    public string? WithoutCase(int code) => _withoutCase.GetValueOrDefault(code);

    private static CharacterTable Read()
    {
        using var stream = typeof(CharacterTable).Assembly.GetManifestResourceStream(
            "Quire.Domain.Texts.Unicode.characters.txt"
        )!;
        using var reader = new StreamReader(stream);
        return new(TableLines.Read(reader));
    }
}
