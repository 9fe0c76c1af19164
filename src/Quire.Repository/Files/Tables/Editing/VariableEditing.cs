using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>Works out what is said of the variables of a table once a codebook was sent.</summary>
/// <param name="content">The table.</param>
/// <param name="document">Its variables, as the file has them.</param>
internal sealed class VariableEditing(FileContentRecord content, TableDocument document)
{
    /// <summary>What is said then; refuses variables that are none of the table's.</summary>
    public VariableEdits Apply(VariableEdits before, VariableChanges changes)
    {
        var variables = new SortedDictionary<int, VariableEdit>(before.Variables);
        // Each is worked out once, however often a codebook names it.
        var last = new Dictionary<int, SaidVariable>();
        foreach (var said in changes.Variables)
        {
            last[ColumnOf(said.Id)] = said;
        }

        foreach (var (column, said) in last)
        {
            var edit = Normal(document.Variables[column], said);
            if (edit.IsEmpty)
            {
                variables.Remove(column);
            }
            else
            {
                variables[column] = edit;
            }
        }

        return new(
            variables,
            [.. changes.Groups.Select(g => new VariableGroup(g.Label, [.. g.Variables.Select(ColumnOf).Distinct()]))]
        );
    }

    // What the file says anyway is nothing people said.
    private VariableEdit Normal(TableVariable variable, SaidVariable said)
    {
        var edit = said.Edit;
        var categories = (variable.Categories ?? []).DistinctBy(c => c.Value).ToDictionary(c => c.Value, StringComparer.Ordinal);
        return edit with
        {
            Label = IsSame(edit.Label, variable.ShownLabel) ? null : Filled(edit.Label),
            Question = Filled(edit.Question),
            Instruction = Filled(edit.Instruction),
            AfterQuestion = Filled(edit.AfterQuestion),
            Universe = Filled(edit.Universe),
            Notes = Filled(edit.Notes),
            WeightedBy = said.WeightedBy is { } weight ? ColumnOf(weight) : null,
            Frequencies = said.WeightedBy is null ? null : Some(edit.Frequencies, f => categories.ContainsKey(f.Key)),
            CategoryLabels = Some(
                edit.CategoryLabels,
                l => categories.TryGetValue(l.Key, out var category) && !IsSame(l.Value, category.Label)
            ),
        };
    }

    private int ColumnOf(long id) =>
        TableVariableIds.ColumnOf(content.Id, document.Variables.Count, id) ?? throw TableErrors.VariableUnknown(id);

    // Codebooks keep neither blanks around a text nor its lines.
    private static bool IsSame(string? said, string known) =>
        said is not null && said.Trim().ReplaceLineEndings(" ") == known.Trim().ReplaceLineEndings(" ");

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static SortedDictionary<string, T>? Some<T>(
        SortedDictionary<string, T>? said,
        Func<KeyValuePair<string, T>, bool> counts
    )
    {
        var some = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (value, what) in (said ?? []).Where(counts))
        {
            some[value] = what;
        }

        return some.Count == 0 ? null : some;
    }
}
