using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>An unpacked data file: how its values are written, and where the first of them is.</summary>
/// <param name="Tokens">Stands before the first value.</param>
/// <param name="IsWorkspace">Whether it holds values by their names; a single one otherwise.</param>
/// <param name="Encoding">What texts are written in that do not say it themselves.</param>
internal sealed record RFile(RTokens Tokens, bool IsWorkspace, Encoding Encoding)
{
    private const int MarkLength = 5;

    /// <summary>Whether unpacked bytes begin as a data file does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => IsMarked(head) || IsForm(head);

    /// <summary>Whether unpacked bytes begin with the mark of a workspace, which no text has.</summary>
    public static bool IsMarked(ReadOnlySpan<byte> head) =>
        head.Length >= MarkLength
        && head[0] == 'R'
        && head[1] == 'D'
        && head[2] is (byte)'X' or (byte)'A' or (byte)'B'
        && head[3] is (byte)'1' or (byte)'2' or (byte)'3'
        && head[4] == '\n';

    /// <summary>Reads the beginning.</summary>
    public static RFile Read(Spool spool)
    {
        Span<byte> head = stackalloc byte[MarkLength + 2];
        var length = spool.Read(0, head);
        var marked = IsMarked(head[..length]);
        if (marked && head[3] is not ((byte)'2' or (byte)'3'))
        {
            throw new TableFormatException("The file is of a version of R before 1.4, whose data files are not read.");
        }

        var at = marked ? MarkLength : 0;
        if (length < at + 2 || !IsForm(head[at..length]))
        {
            throw new TableFormatException("This is not a data file of R, or it is cut short.");
        }

        RTokens tokens = head[at] == 'A' ? new LetterTokens(spool) : new BinaryTokens(spool, head[at] == 'B');
        tokens.Position = at + 2;
        var version = tokens.Int32();
        tokens.Int32();
        tokens.Int32();
        if (version is not (2 or 3))
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"Data files of R of version {version} are not read; 2 and 3 are.")
            );
        }

        return new(tokens, marked, version == 3 ? EncodingOf(tokens) : Encoding.UTF8);
    }

    private static Encoding EncodingOf(RTokens tokens)
    {
        var length = tokens.Int32();
        return length is >= 0 and < 100
            ? Encodings.Named(Encoding.ASCII.GetString(tokens.Characters(length))) ?? Encoding.UTF8
            : throw new TableFormatException("The name of the encoding is damaged.");
    }

    private static bool IsForm(ReadOnlySpan<byte> head) =>
        head.Length > 1 && head[0] is (byte)'X' or (byte)'A' or (byte)'B' && head[1] == '\n';
}
