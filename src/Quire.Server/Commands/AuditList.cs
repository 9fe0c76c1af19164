using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;

namespace Quire.Server.Commands;

/// <summary>Prints lines of the audit log as they are read, newest first.</summary>
internal static class AuditList
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> PrintAsync(IServiceProvider services, AuditQuestion asked)
    {
        var left = asked.Limit == 0 ? int.MaxValue : asked.Limit;
        await foreach (var line in Wanted(services.GetRequiredService<RepositoryDb>(), asked).AsAsyncEnumerable())
        {
            if (left-- == 0)
            {
                await Console.Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"There are older lines than these {asked.Limit}; {AuditCommand.Limit} N shows more, {AuditCommand.Limit} 0 all."
                    )
                );
                break;
            }

            if (asked.AsJson)
            {
                Console.Out.WriteLine(JsonOf(line).ToJsonString(Readable));
            }
            else
            {
                Line.Print(FieldsOf(line));
            }
        }

        return 0;
    }

    private static IQueryable<AuditRecord> Wanted(RepositoryDb db, AuditQuestion asked)
    {
        var lines = db.Audit.AsNoTracking();
        if (asked.Since is { } since)
        {
            lines = lines.Where(a => a.At >= since);
        }

        if (asked.Object is { } id)
        {
            lines = lines.Where(a => a.ObjectId == id);
        }

        lines = lines.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
        // One more tells whether there are more.
        return asked.Limit == 0 ? lines : lines.Take(Math.Min(asked.Limit, int.MaxValue - 1) + 1);
    }

    private static string[] FieldsOf(AuditRecord line) =>
        [
            line.At.ToString(TimeFormat, CultureInfo.InvariantCulture),
            line.Caller,
            line.Operation,
            line.ObjectId?.ToString(CultureInfo.InvariantCulture) ?? "",
            line.Details ?? "",
        ];

    private static JsonObject JsonOf(AuditRecord line)
    {
        var json = new JsonObject
        {
            ["id"] = line.Id,
            ["at"] = line.At.ToString(TimeFormat, CultureInfo.InvariantCulture),
            ["caller"] = line.Caller,
            ["operation"] = line.Operation,
        };
        if (line.ObjectId is { } id)
        {
            json["object"] = id;
        }

        if (line.Details is { } details)
        {
            json["details"] = details;
        }

        return json;
    }
}
