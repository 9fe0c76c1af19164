using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>A variable: what it is called, what its values are and mean.</summary>
internal static class VariableArticle
{
    private static readonly (string Name, string Title)[] Statistics =
    [
        ("vald", "Valid cases"),
        ("invd", "Cases without a value"),
        ("mean", "Mean"),
        ("medn", "Median"),
        ("stdev", "Standard deviation"),
        ("min", "Minimum"),
        ("max", "Maximum"),
    ];

    /// <param name="html">Where to.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="names">Names of the variables of the table, by number.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        HtmlOutput html,
        ExportedVariable variable,
        IReadOnlyDictionary<long, string> names,
        CancellationToken cancellationToken
    )
    {
        html.Markup(string.Create(CultureInfo.InvariantCulture, $"<article id=\"v{variable.Id}\">\n"))
            .Element("h4", variable.Name)
            .Element("p", variable.Label)
            .Markup("<dl>\n")
            .Term("Question", variable.Remarks?.Question)
            .Term("Said after the question", variable.Remarks?.AfterQuestion)
            .Term("Instruction to the interviewer", variable.Remarks?.Instruction)
            .Term("Universe", variable.Remarks?.Universe)
            .Term("Type", TypeOf(variable))
            .Term("Format", variable.Format);
        foreach (var (name, title) in Statistics)
        {
            var value = variable.Statistics.FirstOrDefault(s => s.Key == name).Value;
            html.Term(title, value == "NaN" ? null : value);
        }

        html.Term("Counts as no answer", string.Join("; ", Missing(variable)))
            .Term("Weights", variable.Remarks?.IsWeight == true ? "This variable holds weights of cases." : null);
        if (variable.Remarks?.WeightedBy is { } weight && names.TryGetValue(weight, out var weightName))
        {
            html.Markup("<dt>Weighted by</dt><dd>").Variable(weight, weightName).Markup("</dd>\n");
        }

        html.Term("Notes", variable.Remarks?.Notes).Term("Fingerprint (UNF)", variable.Unf).Markup("</dl>\n");
        await WriteCategoriesAsync(html, variable, cancellationToken);
        html.Markup("</article>\n");
    }

    private static string TypeOf(ExportedVariable variable) =>
        variable switch
        {
            { IsNumeric: true, IsContinuous: true } => "number, continuous",
            { IsNumeric: true, IsOrdered: true } => "number, ordered",
            { IsNumeric: true } => "number, discrete",
            { FormatCategory: { } category } => category,
            { IsOrdered: true } => "text, ordered",
            _ => "text",
        };

    private static IEnumerable<string> Missing(ExportedVariable variable) =>
        variable
            .MissingRanges.Select(r =>
                r switch
                {
                    (null, var to) => $"up to {to}",
                    (var from, null) => $"from {from}",
                    var (from, to) when from == to => from,
                    var (from, to) => $"{from} to {to}",
                }
            )
            .Concat(variable.MissingTexts);

    private static async Task WriteCategoriesAsync(
        HtmlOutput html,
        ExportedVariable variable,
        CancellationToken cancellationToken
    )
    {
        if (variable.Categories.Count == 0)
        {
            return;
        }

        var weighted = variable.Remarks?.Frequencies is { Count: > 0 } said ? said : null;
        html.Markup("<table>\n<thead><tr><th>Value</th><th>Label</th><th>Cases</th>")
            .Markup(weighted is null ? "" : "<th>Cases, weighted</th>")
            .Markup("</tr></thead>\n<tbody>\n");
        foreach (var category in variable.Categories)
        {
            html.Markup("<tr><td>")
                .Text(category.Value)
                .Markup("</td><td>")
                .Text(category.IsMissing ? $"{category.Label} (no answer)" : category.Label)
                .Markup("</td><td>")
                .Text(category.Frequency.ToString(CultureInfo.InvariantCulture));
            if (weighted is not null)
            {
                html.Markup("</td><td>")
                    .Text(
                        weighted.TryGetValue(category.Value, out var cases)
                            ? cases.ToString("R", CultureInfo.InvariantCulture)
                            : ""
                    );
            }

            html.Markup("</td></tr>\n");
            await html.FlushWhenLargeAsync(cancellationToken);
        }

        html.Markup("</tbody>\n</table>\n");
    }
}
