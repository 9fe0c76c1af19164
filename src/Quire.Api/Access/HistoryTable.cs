using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Contracts.Access;

namespace Quire.Api.Access;

/// <summary>Who holds and held which role, as a table for spreadsheets.</summary>
/// <param name="entries">The lines.</param>
/// <param name="name">Name of the file.</param>
internal sealed class HistoryTable(IReadOnlyList<AssignmentHistoryEntry> entries, string name) : IResult
{
    private const string Type = "text/csv";
    private const string Headings = "Defined On,Assignee,Role,Assigned By,Assignment Date,Revoked By,Revocation Date\n";

    /// <summary>Whether a request wants the table.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(t => t.MediaType.Equals(Type, StringComparison.OrdinalIgnoreCase));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var text = new StringBuilder(Headings);
        foreach (var entry in entries)
        {
            text.AppendJoin(
                    ',',
                    Cell(entry.DefinedOn),
                    Cell(entry.AssigneeIdentifier),
                    Cell(entry.RoleName),
                    Cell(entry.AssignedBy),
                    Cell(entry.AssignedAt),
                    Cell(entry.RevokedBy),
                    Cell(entry.RevokedAt)
                )
                .Append('\n');
        }

        httpContext.Response.ContentType = Type;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private static string Cell(string? text) =>
        text.AsSpan().IndexOfAny(',', '"', '\n') < 0
            ? text ?? ""
            : $"\"{text!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
