using System.Globalization;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>Compares what was said of the variables of one table in two versions.</summary>
internal static class VariableComparison
{
    private static readonly VariableEdit Nothing = new();

    /// <summary>What differs, in the order of the columns; what is said of all of them last.</summary>
    /// <param name="table">The table, as the file has it.</param>
    /// <param name="older">What was said in the older version.</param>
    /// <param name="newer">What is said in the newer version.</param>
    public static IEnumerable<VariableChange> Of(TableDocument table, VariableEdits older, VariableEdits newer) =>
        older
            .Variables.Keys.Union(newer.Variables.Keys)
            .Where(column => column < table.Variables.Count)
            .Order()
            .SelectMany(column =>
                Of(
                    table,
                    table.Variables[column],
                    older.Variables.GetValueOrDefault(column) ?? Nothing,
                    newer.Variables.GetValueOrDefault(column) ?? Nothing
                )
            )
            .Append(new(Variable: null, VariableAspect.Groups, Told(table, older.Groups), Told(table, newer.Groups)))
            .Where(c => c.Old != c.New);

    private static IEnumerable<VariableChange> Of(
        TableDocument table,
        TableVariable variable,
        VariableEdit older,
        VariableEdit newer
    )
    {
        yield return Change(VariableAspect.Label, e => e.Label ?? variable.ShownLabel);
        yield return Change(VariableAspect.Question, e => e.Question);
        yield return Change(VariableAspect.AfterQuestion, e => e.AfterQuestion);
        yield return Change(VariableAspect.Instruction, e => e.Instruction);
        yield return Change(VariableAspect.Universe, e => e.Universe);
        yield return Change(VariableAspect.Notes, e => e.Notes);
        yield return Change(VariableAspect.Weight, e => e.IsWeight ? "true" : "false");
        yield return Change(VariableAspect.WeightedBy, e => e.WeightedBy is { } column ? NameOf(table, column) : null);
        var frequencies = Different(older.Frequencies, newer.Frequencies);
        yield return Change(VariableAspect.Frequencies, e => Told(e.Frequencies, frequencies));
        var categories = Different(older.CategoryLabels, newer.CategoryLabels);
        yield return Change(VariableAspect.Categories, e => Labels(variable, e, categories));

        VariableChange Change(VariableAspect aspect, Func<VariableEdit, string?> told) =>
            new(variable.Name, aspect, told(older) ?? "", told(newer) ?? "");
    }

    // A variable may have thousands of values: those of which the same is said are left out.
    private static List<string> Different<T>(SortedDictionary<string, T>? older, SortedDictionary<string, T>? newer) =>
        [
            .. (older?.Keys ?? Enumerable.Empty<string>())
                .Union(newer?.Keys ?? Enumerable.Empty<string>(), StringComparer.Ordinal)
                .Where(value => !Equals(Of(older, value), Of(newer, value)))
                .Order(StringComparer.Ordinal),
        ];

    private static object? Of<T>(SortedDictionary<string, T>? said, string value) =>
        said is not null && said.TryGetValue(value, out var found) ? found : null;

    private static string Told(SortedDictionary<string, double>? frequencies, List<string> values) =>
        string.Join(
            "; ",
            values
                .Where(v => frequencies?.ContainsKey(v) == true)
                .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v}: {frequencies![v]:R}"))
        );

    private static string Labels(TableVariable variable, VariableEdit edit, List<string> values)
    {
        var known = (variable.Categories ?? []).DistinctBy(c => c.Value).ToDictionary(c => c.Value, StringComparer.Ordinal);
        return string.Join(
            "; ",
            values
                .Select(v => (Value: v, Label: edit.CategoryLabels?.GetValueOrDefault(v) ?? known.GetValueOrDefault(v)?.Label))
                .Where(c => c.Label is not null)
                .Select(c => $"{c.Value}: {c.Label}")
        );
    }

    private static string Told(TableDocument table, IReadOnlyList<VariableGroup> groups) =>
        string.Join(
            "; ",
            groups.Select(g => $"{g.Label ?? ""} ({string.Join(", ", g.Columns.Select(c => NameOf(table, c)))})".TrimStart())
        );

    private static string NameOf(TableDocument table, int column) =>
        column < table.Variables.Count ? table.Variables[column].Name : "";
}
