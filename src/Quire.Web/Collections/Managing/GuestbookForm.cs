using System.Globalization;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says what a guestbook asks.</summary>
internal static class GuestbookForm
{
    /// <summary>Rows for questions that are to be added.</summary>
    public const int Blank = 3;

    /// <summary>What is asked of the person, and the inputs that say it has to be answered.</summary>
    public static readonly IReadOnlyList<string> Facts =
    [
        "name-required",
        "email-required",
        "institution-required",
        "position-required",
    ];

    /// <summary>Ways in which a question is answered.</summary>
    public static readonly IReadOnlyList<string> Types = ["text", "textarea", "options"];

    // More rows than any form has are not looked for.
    private const int MostRows = 200;

    /// <summary>Name of an input in the row of a question.</summary>
    public static string NameOf(int row, string what) => string.Create(CultureInfo.InvariantCulture, $"q{row}.{what}");

    /// <summary>How many rows a form has.</summary>
    public static int RowsOf(FormShown form) =>
        Enumerable.Range(0, MostRows).TakeWhile(row => form.Values.ContainsKey(NameOf(row, "text"))).Count();

    /// <summary>The form of a guestbook that is there; null for a new one.</summary>
    public static FormShown Of(GuestbookRecord? guestbook)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = guestbook?.Name ?? "",
            ["enabled"] = guestbook?.Enabled == false ? "" : "true",
            [Facts[0]] = Said(guestbook?.NameRequired),
            [Facts[1]] = Said(guestbook?.EmailRequired),
            [Facts[2]] = Said(guestbook?.InstitutionRequired),
            [Facts[3]] = Said(guestbook?.PositionRequired),
        };
        var questions = (guestbook?.Questions ?? []).OrderBy(q => q.DisplayOrder).ToList();
        foreach (var (row, question) in questions.Index())
        {
            values[NameOf(row, "id")] = question.Id.ToString(CultureInfo.InvariantCulture);
            values[NameOf(row, "text")] = question.Text;
            values[NameOf(row, "type")] = question.Type;
            values[NameOf(row, "required")] = Said(question.Required);
            values[NameOf(row, "hidden")] = Said(question.Hidden);
            values[NameOf(row, "options")] = string.Join('\n', question.Options);
        }

        for (var row = questions.Count; row < questions.Count + Blank; row++)
        {
            values[NameOf(row, "text")] = "";
        }

        return new() { Values = values };
    }

    /// <summary>
    /// What a form says; a row without a question is none. Also which row each question is from.
    /// </summary>
    public static (GuestbookInput Input, IReadOnlyList<int> Rows) InputOf(IReadOnlyDictionary<string, string> form)
    {
        var rows = Enumerable
            .Range(0, RowsOf(new FormShown { Values = form }))
            .Where(row => SentText.Of(form, NameOf(row, "text")).Length > 0)
            .ToList();
        var input = new GuestbookInput(
            SentText.Of(form, "name"),
            form.ContainsKey("enabled"),
            form.ContainsKey(Facts[0]),
            form.ContainsKey(Facts[1]),
            form.ContainsKey(Facts[2]),
            form.ContainsKey(Facts[3]),
            [.. rows.Select((row, place) => QuestionOf(form, row, place))]
        );
        return (input, rows);
    }

    private static GuestbookQuestion QuestionOf(IReadOnlyDictionary<string, string> form, int row, int place)
    {
        var type = form.GetValueOrDefault(NameOf(row, "type"), "");
        _ = long.TryParse(form.GetValueOrDefault(NameOf(row, "id")), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return new(
            id,
            SentText.Of(form, NameOf(row, "text")),
            form.ContainsKey(NameOf(row, "required")),
            form.GetValueOrDefault(NameOf(row, "hidden")) == "true",
            type,
            place,
            type == "options" ? SentText.LinesOf(form, NameOf(row, "options")) : []
        );
    }

    private static string Said(bool? truth) => truth == true ? "true" : "";
}
