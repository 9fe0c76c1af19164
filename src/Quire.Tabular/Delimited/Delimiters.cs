using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Delimited;

/// <summary>Tells files of semicolons from files of commas, which have the same name and type.</summary>
internal static class Delimiters
{
    private const int Records = 200;

    /// <summary>Commas, unless they part the first records unevenly or not at all and semicolons part them evenly.</summary>
    public static DelimitedForm Find(Stream stream, Encoding encoding) =>
        Width(stream, encoding, DelimitedForm.Comma) <= 1 && Width(stream, encoding, DelimitedForm.Semicolon) > 1
            ? DelimitedForm.Semicolon
            : DelimitedForm.Comma;

    // How many fields the first records have; 0 when they differ.
    private static int Width(Stream stream, Encoding encoding, DelimitedForm form)
    {
        using var text = TextEncoding.Open(stream, encoding);
        using var reader = new DelimitedReader(text, form);
        var width = 0;
        try
        {
            for (var i = 0; i < Records && reader.Read(); i++)
            {
                if (reader.IsBlank)
                {
                    continue;
                }

                if (width > 0 && reader.FieldCount != width)
                {
                    return 0;
                }

                width = reader.FieldCount;
            }
        }
        catch (TableFormatException)
        {
            // Too many fields of a kind are still of that kind, and told of where the file is read.
            return reader.FieldCount == DelimitedReader.MaxFields ? reader.FieldCount : 0;
        }

        return width;
    }
}
