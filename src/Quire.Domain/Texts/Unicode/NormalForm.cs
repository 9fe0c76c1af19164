using System.Runtime.InteropServices;
using System.Text;

namespace Quire.Domain.Texts.Unicode;

/// <summary>One way to make texts the same that say the same.</summary>
internal sealed class NormalForm
{
    private static readonly CharacterTable Table = CharacterTable.Instance;

    private readonly bool _compatible;
    private readonly Func<int, bool> _isLeftOut;

    private NormalForm(bool compatible, Func<int, bool> isLeftOut) => (_compatible, _isLeftOut) = (compatible, isLeftOut);

    /// <summary>NFC: one spelling for what looks the same in every respect.</summary>
    public static NormalForm Composed { get; } = new(compatible: false, _ => false);

    /// <summary>NFKC without ignorable characters: widths, ligatures and typographic variants are the same too.</summary>
    public static NormalForm Compatible { get; } = new(compatible: true, Table.IsIgnorable);

    /// <summary><see cref="Compatible"/> without the marks that people leave out when they search.</summary>
    public static NormalForm Unaccented { get; } = new(compatible: true, c => Table.IsIgnorable(c) || IsAccent(c));

    public string Of(string text)
    {
        if (text.All(Table.IsPlain))
        {
            return text;
        }

        var made = new StringBuilder(text.Length + 16);
        Write(text, (from, length, result) => made.Append(result is null ? text.AsSpan(from, length) : result));
        return made.ToString();
    }

    /// <summary>
    /// Cuts a text into the least pieces that can be normalised by themselves, and tells each with what becomes of it; null for
    /// what stays as it is.
    /// </summary>
    public void Write(string text, Action<int, int, string?> piece)
    {
        var codes = new List<int>();
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfPiece(text, at);
            if (end == at + 1 && Table.IsPlain(text[at]))
            {
                piece(at, 1, null);
            }
            else
            {
                piece(at, end - at, Normalise(text.AsSpan(at, end - at), codes));
            }

            at = end;
        }
    }

    // Marks over, under and through letters: not those that are vowels or tones of their script (Thai, the scripts of India), nor
    // the sound marks of Japanese, without which another word is meant. The line that only stretches Arabic words goes too.
    private static bool IsAccent(int code) =>
        Table.ClassOf(code) is 1 or (>= 10 and <= 36) or >= 200 || code == CharacterTable.ArabicStretch;

    private int EndOfPiece(string text, int start)
    {
        var at = start;
        do
        {
            at += LengthAt(text, at);
        } while (at < text.Length && !BeginsPiece(text, at));
        return at;
    }

    private bool BeginsPiece(string text, int at)
    {
        if (Table.IsPlain(text[at]))
        {
            return true;
        }

        var code = CodeAt(text, at);
        var first = Table.PartsOf(code, _compatible)?[0] ?? code;
        return Table.ClassOf(first) == 0 && !Table.MayJoin(first) && !_isLeftOut(first);
    }

    private string Normalise(ReadOnlySpan<char> piece, List<int> codes)
    {
        codes.Clear();
        for (var at = 0; at < piece.Length; at += LengthAt(piece, at))
        {
            var code = CodeAt(piece, at);
            foreach (var part in Table.PartsOf(code, _compatible) ?? [code])
            {
                if (!_isLeftOut(part))
                {
                    codes.Add(part);
                }
            }
        }

        Order(codes);
        return Compose(codes);
    }

    // Marks of different classes have one order; those of one class keep theirs. A run is ordered once: a text may be nothing but
    // marks, and as long as whoever sends it likes.
    private static void Order(List<int> codes)
    {
        for (var at = 0; at < codes.Count; at++)
        {
            var start = at;
            var isOrdered = true;
            for (; at < codes.Count && Table.ClassOf(codes[at]) > 0; at++)
            {
                isOrdered &= at == start || Table.ClassOf(codes[at - 1]) <= Table.ClassOf(codes[at]);
            }

            if (!isOrdered)
            {
                var run = codes.GetRange(start, at - start).OrderBy(Table.ClassOf).ToList();
                run.CopyTo(CollectionsMarshal.AsSpan(codes)[start..at]);
            }
        }
    }

    private static string Compose(List<int> codes)
    {
        var made = new List<int>(codes.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var code in codes)
        {
            var own = Table.ClassOf(code);
            if (starter >= 0 && lastClass < own && Table.Together(made[starter], code) is { } one)
            {
                made[starter] = one;
                continue;
            }

            if (own == 0)
            {
                (starter, lastClass) = (made.Count, -1);
            }
            else
            {
                lastClass = own;
            }

            made.Add(code);
        }

        var text = new StringBuilder(made.Count);
        foreach (var code in made)
        {
            // Half of a pair is no character, but it is what somebody sent.
            _ = code is >= 0xD800 and <= 0xDFFF ? text.Append((char)code) : text.Append(char.ConvertFromUtf32(code));
        }

        return text.ToString();
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static int CodeAt(ReadOnlySpan<char> text, int at) =>
        LengthAt(text, at) == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
}
