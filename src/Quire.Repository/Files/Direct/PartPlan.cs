namespace Quire.Repository.Files.Direct;

/// <summary>How a file is cut for a direct upload.</summary>
/// <param name="Length">Length of every part but the last.</param>
/// <param name="Count">Number of parts; 1 for a file put whole.</param>
public sealed record PartPlan(long Length, int Count)
{
    // What S3 takes: this many parts of up to this length.
    private const int MostParts = 10_000;
    private const long LongestPart = 5L << 30;
    private const long Step = 1L << 20;

    /// <summary>How a file was cut by parts of a length that was told then.</summary>
    public static PartPlan Again(long size, long partLength) =>
        size > 0 && partLength is >= Step and <= LongestPart && ((size - 1) / partLength) + 1 <= MostParts
            ? new(partLength, (int)(((size - 1) / partLength) + 1))
            : throw DirectUploadErrors.NotUnderWay();

    /// <summary>Length of a part, counted from 1, of a file of a size.</summary>
    public long LengthOf(int part, long size) => Math.Min(Length, size - ((part - 1) * Length));

    /// <summary>Cuts so many bytes into parts of a length, longer ones where there would be too many.</summary>
    public static PartPlan Of(long size, long partLength)
    {
        if (size <= partLength)
        {
            return new(partLength, 1);
        }

        var least = ((size - 1) / MostParts) + 1;
        var length = Math.Max(partLength, (((least - 1) / Step) + 1) * Step);
        return length <= LongestPart
            ? new(length, (int)(((size - 1) / length) + 1))
            : throw DirectUploadErrors.TooManyParts(size, MostParts);
    }
}
