using Quire.Tabular.Binary;

namespace Quire.Tabular.Stata;

/// <summary>Texts of the same width, one after another.</summary>
internal static class StataTexts
{
    public static string[] Read(ByteSource source, StataLayout layout, int count, int width, string what)
    {
        source.Demand((long)count * width, what);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Encodings.Text(source.Bytes(width, what), layout.Encoding);
        }

        return texts;
    }
}
