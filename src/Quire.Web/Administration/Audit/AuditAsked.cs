using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Repository.Administration.Auditing;
using Quire.Web.Forms;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Audit;

/// <summary>What is looked for in the audit log, as it was typed.</summary>
/// <param name="Who">A user name, or a caller as the log writes it.</param>
/// <param name="What">Name of an operation.</param>
/// <param name="Object">Number of a collection, dataset or file.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record AuditAsked(string Who, string What, string Object, string From, string To)
{
    private const string Path = "administration/audit";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Whether only some of the log is asked for.</summary>
    public bool IsNarrow => this != new AuditAsked("", "", "", "", "");

    /// <summary>Reads what is asked for from an address.</summary>
    public static AuditAsked Read(IQueryCollection query)
    {
        return new(Text("who"), Text("what"), Text("object"), Text("from"), Text("to"));

        string Text(string name) => ((string?)query[name] ?? "").Trim();
    }

    /// <summary>It as a form, with what is wrong with it.</summary>
    public FormShown Form(Wording texts)
    {
        var problems = new List<FormProblem>();
        if (Object.Length > 0 && NumberIn(Object) is null)
        {
            problems.Add(new("object", texts.Of("admin.audit.no-number", Object)));
        }

        problems.AddRange(
            from day in (IEnumerable<(string Field, string Text)>)[("from", From), ("to", To)]
            where day.Text.Length > 0 && DayIn(day.Text) is null
            select new FormProblem(day.Field, texts.Of("admin.audit.no-day", day.Text))
        );
        return new() { Values = Fields.ToDictionary(StringComparer.Ordinal), Problems = problems };
    }

    /// <summary>The operation that finds it, where nothing is wrong with it.</summary>
    public ListAudit Operation(long? before, int limit) =>
        new(before, limit)
        {
            Object = NumberIn(Object),
            Caller =
                Who.Length == 0 ? null
                : Who[0] is '@' or ':' or '&' ? Who
                : "@" + Who,
            Operation = What.Length == 0 ? null : What,
            From = DayIn(From)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Until =
                DayIn(To) is { } last && last < DateOnly.MaxValue
                    ? last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
                    : null,
        };

    /// <summary>The address of lines older than one, without slash in front.</summary>
    public string Older(long before) =>
        QueryHelpers.AddQueryString(
            Path,
            Fields
                .Where(f => f.Value.Length > 0)
                .Append(new("before", before.ToString(CultureInfo.InvariantCulture)))
                .ToDictionary(f => f.Key, string? (f) => f.Value, StringComparer.Ordinal)
        );

    private IReadOnlyList<KeyValuePair<string, string>> Fields =>
        [new("who", Who), new("what", What), new("object", Object), new("from", From), new("to", To)];

    private static long? NumberIn(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
