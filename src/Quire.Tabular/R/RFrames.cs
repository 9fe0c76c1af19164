using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>Finds the data frame that is read as a table.</summary>
internal static class RFrames
{
    /// <summary>
    /// Of a workspace the frame whose name is first in the order of characters; otherwise the value itself.
    /// </summary>
    public static RValue Choose(RFile file, RTexts texts, List<TableNote> notes)
    {
        var value = new RParser(file.Tokens).Read();
        if (!file.IsWorkspace)
        {
            return IsFrame(value, texts) ? value : throw new TableFormatException("The file holds no data frame.");
        }

        var frames = value
            .Items.Where(i => i.Name is not null && IsFrame(i.Value, texts))
            .OrderBy(i => i.Name, StringComparer.Ordinal)
            .ToList();
        if (frames.Count == 0)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file holds {value.Items.Count} values and no data frame among them."
                )
            );
        }

        if (value.Items.Count > 1)
        {
            notes.Add(TableNote.OneFrame(value.Items.Count, frames[0].Name!));
        }

        return frames[0].Value;
    }

    private static bool IsFrame(RValue value, RTexts texts) => value.Type == RType.List && texts.HasClass(value, "data.frame");
}
