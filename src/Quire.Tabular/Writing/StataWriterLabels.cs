using System.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Writing;

/// <summary>The section of a file of Stata with the names of values: a set for each variable that has them.</summary>
internal static class StataWriterLabels
{
    private const int LargestValue = 2_147_483_620;
    private const int LongestLabel = 32_000;

    public static byte[] Of(IEnumerable<StataWriterColumn> columns)
    {
        using var section = new MemoryStream();
        var output = Output.To(section);
        foreach (var column in columns.Where(c => c.HasLabels))
        {
            var labels = Values(column);
            var texts = labels.Values.Select(l => Encoding.UTF8.GetBytes(SafeNames.Cut(l, LongestLabel))).ToList();
            var length = texts.Sum(t => t.Length + 1);
            output.Text("<lbl>").Int32(8 + (8 * texts.Count) + length).Fixed(Encoding.UTF8.GetBytes(column.Name), 129 + 3, 0);
            output.Int32(texts.Count).Int32(length);
            var at = 0;
            foreach (var text in texts)
            {
                output.Int32(at);
                at += text.Length + 1;
            }

            foreach (var value in labels.Keys)
            {
                output.Int32(value);
            }

            foreach (var text in texts)
            {
                output.Bytes(text).Byte(0);
            }

            output.Text("</lbl>");
        }

        output.Flush();
        return section.ToArray();
    }

    /// <summary>The whole numbers with names, in their order; others cannot have any.</summary>
    public static SortedDictionary<int, string> Values(StataWriterColumn column)
    {
        var values = new SortedDictionary<int, string>();
        foreach (var category in column.Shape.Variable.Categories)
        {
            if (
                JavaNumber.TryRead(Encoding.UTF8.GetBytes(category.Value), out var number)
                && Math.Abs(number) <= LargestValue
                && Math.Floor(number).Equals(number)
            )
            {
                values.TryAdd((int)number, category.Label);
            }
        }

        return values;
    }
}
