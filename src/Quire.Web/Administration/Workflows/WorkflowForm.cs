using System.Globalization;
using Quire.Domain.Publishing.Workflows;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Workflows;

/// <summary>The steps of a workflow as they are typed: what each does, and a line for each of its parameters.</summary>
internal static class WorkflowForm
{
    /// <summary>How many rows for steps there are at first, and how many are added at once.</summary>
    public const int Rows = 3;

    private const int MostRows = 100;
    private const string Provider = ":internal";

    /// <summary>How many rows are shown.</summary>
    public static int RowsOf(FormShown form) =>
        int.TryParse(form["rows"], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? Math.Clamp(form["do"] == "more" ? rows + Rows : rows, Rows, MostRows)
            : Rows;

    /// <summary>The steps that were chosen, in their order.</summary>
    public static IReadOnlyList<WorkflowStep> StepsIn(IReadOnlyDictionary<string, string> form) =>
        [
            .. Enumerable
                .Range(0, MostRows)
                .Where(i => SentText.Of(form, $"step-{i}").Length > 0)
                .Select(i => new WorkflowStep
                {
                    Provider = Provider,
                    StepType = SentText.Of(form, $"step-{i}"),
                    Parameters = ParametersIn(SentText.LinesOf(form, $"with-{i}")),
                }),
        ];

    // What a line says twice is what it said last, as in JSON.
    private static Dictionary<string, string> ParametersIn(IReadOnlyList<string> lines)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            all[(sign < 0 ? line : line[..sign]).Trim()] = sign < 0 ? "" : line[(sign + 1)..].Trim();
        }

        return all;
    }
}
