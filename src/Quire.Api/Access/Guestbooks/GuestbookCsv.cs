using System.Globalization;
using System.Text;
using Quire.Api.Http;
using Quire.Repository.Access.Guestbooks;

namespace Quire.Api.Access.Guestbooks;

/// <summary>Writes what was answered to guestbooks as a table.</summary>
internal static class GuestbookCsv
{
    private const string Heading =
        "Guestbook, Dataset, Dataset PID, Date, Type, File Name, File Id, File PID, User Name, Email, Institution, Position, "
        + "Custom Questions\n";

    public static string Of(IEnumerable<ResponseView> responses)
    {
        var text = new StringBuilder(Heading);
        foreach (var view in responses)
        {
            text.AppendJoin(',', Cells(view).Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string?> Cells(ResponseView view) =>
        [
            view.Response.Guestbook.Name,
            view.Title,
            view.Dataset.PersistentId?.ToString(),
            WireTime.Date(view.Response.AnsweredAt),
            GuestbookJson.TypeOf(view.Response.Event),
            view.FileName,
            view.File?.Id.ToString(CultureInfo.InvariantCulture),
            view.File?.PersistentId?.ToString(),
            view.Response.Name,
            view.Response.Email,
            view.Response.Institution,
            view.Response.Position,
            .. view.Response.Answers.SelectMany(a => new[] { a.Question, a.Answer }),
        ];

    // Spreadsheets take what begins like a formula for one; whoever answered must not run anything where it is read.
    private static string Cell(string? text)
    {
        text ??= "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = $"'{text}";
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
