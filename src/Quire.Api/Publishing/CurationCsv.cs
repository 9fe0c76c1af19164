using System.Globalization;
using System.Text;
using Quire.Repository.Publishing.Curation;

namespace Quire.Api.Publishing;

/// <summary>Writes the labels of drafts as lines of values with commas between, for sheets.</summary>
internal static class CurationCsv
{
    private const string None = "<none>";

    public static string Of(CurationReport report, string siteUrl)
    {
        var text = new StringBuilder("Dataset,Creation Date,Modification Date,Curation Status,Status Set Time,Status Set By");
        foreach (var role in report.Roles)
        {
            text.Append(',').Append(role);
        }

        text.Append('\n');
        foreach (var draft in report.Drafts)
        {
            var status = draft.Status;
            string[] cells =
            [
                Link(draft, siteUrl),
                Date(draft.CreatedAt),
                Date(draft.UpdatedAt),
                status is null ? "" : status.Label ?? None,
                status is null ? None : status.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                status?.Assigner ?? None,
                .. report.Roles.Select(r => string.Join(';', draft.Holders[r].Select(Plain))),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    // A title stands within a text of the formula, so that no sheet takes it for one.
    private static string Link(CuratedDraft draft, string siteUrl) =>
        $"=HYPERLINK(\"{siteUrl}/dataset.xhtml?persistentId={draft.Identifier}\",\"{Doubled(draft.Title)}\")";

    // Sheets take what begins with an at sign for a formula.
    private static string Plain(string assignee) => assignee.TrimStart('@');

    private static string Date(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{Doubled(text)}\"" : text;

    private static string Doubled(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);
}
