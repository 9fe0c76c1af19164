using System.CommandLine;
using System.Globalization;

namespace Quire.Cli.Datasets;

/// <summary>What embargoes and retention periods are told by.</summary>
internal static class PeriodOptions
{
    /// <summary>The day something ends.</summary>
    public static Option<DateOnly?> Until(string description) =>
        new("--until")
        {
            Description = description,
            HelpName = "DAY",
            CustomParser = r =>
            {
                if (
                    DateOnly.TryParseExact(
                        r.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }

                r.AddError($"'{r.Tokens[0].Value}' is not a day such as 2030-01-31.");
                return null;
            },
        };

    /// <summary>Why.</summary>
    public static Option<string?> Reason() => new("--reason") { Description = "Why, for people.", HelpName = "TEXT" };

    /// <summary>
    /// Refuses a command that names both a day and that it is to be lifted, or neither; and a reason for lifting, which nobody
    /// would be told.
    /// </summary>
    public static void DayOrLift(Command command, Option<DateOnly?> until, Option<string?> reason, Option<bool> lift) =>
        command.Validators.Add(r =>
        {
            if (r.GetResult(until) is null != r.GetValue(lift))
            {
                r.AddError("Give either --until or --lift.");
            }
            else if (r.GetValue(lift) && r.GetResult(reason) is not null)
            {
                r.AddError("Give --reason with --until alone: no reason is kept for --lift.");
            }
        });
}
