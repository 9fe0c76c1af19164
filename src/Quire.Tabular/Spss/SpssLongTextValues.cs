using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>Labels and missing values of texts longer than eight bytes, which have records of their own.</summary>
internal static class SpssLongTextValues
{
    /// <summary>Reads a record of them.</summary>
    /// <param name="data">The record.</param>
    /// <param name="bigEndian">Whether numbers begin with their highest byte.</param>
    /// <param name="hasLabels">Whether they are labels.</param>
    /// <param name="count">Told of each value before it is kept.</param>
    public static IEnumerable<SpssDictionary.LongTextValues> Read(byte[] data, bool bigEndian, bool hasLabels, Action count)
    {
        const string What = "values of long texts";
        using var stream = new MemoryStream(data);
        var source = new ByteSource(stream) { IsBigEndian = bigEndian };
        var all = new List<SpssDictionary.LongTextValues>();
        while (source.Position < source.Length)
        {
            count();
            var name = Text();
            var values = new List<(byte[], byte[]?)>();
            if (hasLabels)
            {
                source.Skip(4, What);
                for (var i = source.Int32(What); i > 0; i--)
                {
                    count();
                    values.Add((Text(), Text()));
                }
            }
            else
            {
                var few = source.Byte(What);
                var length = source.Int32(What);
                if (length == 0 && few > 0)
                {
                    // They take no bytes of the file, and memory all the same.
                    throw new TableFormatException("Missing values of a long text have no length: the file is damaged.");
                }

                for (var i = 0; i < few; i++)
                {
                    count();
                    values.Add((source.Bytes(length, What).ToArray(), null));
                }
            }

            all.Add(new(name, values));
        }

        return all;

        byte[] Text() => source.Bytes(source.Int32(What), What).ToArray();
    }
}
