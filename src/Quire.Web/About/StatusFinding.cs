using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Domain.Errors;
using Quire.Web.Texts;

namespace Quire.Web.About;

/// <summary>What a check of the service found: a sentence for programs, and what pages say it from in other languages.</summary>
public static class StatusFinding
{
    private const string Code = "finding";

    /// <summary>The result of a check that found something.</summary>
    /// <param name="state">How bad it is.</param>
    /// <param name="code">Its stable name, such as <c>database.full</c>.</param>
    /// <param name="sentence">What is the matter; nothing about addresses or accounts, since anybody may ask.</param>
    /// <param name="reason">What went wrong, for the log; null where that is known there.</param>
    public static HealthCheckResult Of(HealthStatus state, string code, ErrorSentence sentence, Exception? reason = null)
    {
        var data = sentence.Values.ToDictionary(v => v.Key, object (v) => v.Value, StringComparer.Ordinal);
        data[Code] = code;
        return new(state, sentence.Text, reason, data);
    }

    /// <summary>What was found, in a language, or in the check's own words; null where nothing is said.</summary>
    internal static string? TextOf(HealthReportEntry entry, Wording texts) =>
        entry.Data.GetValueOrDefault(Code) is string code && texts.Find($"status.finding.{code}") is { } template
            ? ErrorSentence.Fill(
                template,
                entry.Data.ToDictionary(v => v.Key, v => v.Value.ToString() ?? "", StringComparer.Ordinal)
            )
            : entry.Description;
}
