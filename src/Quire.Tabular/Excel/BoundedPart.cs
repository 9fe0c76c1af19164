using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>
/// A part of a workbook as it is unpacked: no more than is allowed, and no tag or text so long that whoever reads it runs out of
/// memory.
/// </summary>
internal sealed class BoundedPart(Stream inner, string name, TableLimits limits) : ReadingStream
{
    // A text of as many characters as a cell can have, each written as a number, is far shorter.
    private const int MaxPiece = 1024 * 1024;

    private long _read;
    private long _piece;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new TableFormatException($"{name} cannot be unpacked: the file is damaged.", e);
        }

        limits.DemandUnpacked(_read += read, name);
        _piece += read;
        if (_piece > MaxPiece)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} has a tag or text of more than {MaxPiece} bytes at byte {_read}."
                )
            );
        }

        return read;
    }

    /// <summary>Whoever reads has found the end of a tag or text, and keeps nothing of it.</summary>
    public void EndPiece() => _piece = 0;

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
