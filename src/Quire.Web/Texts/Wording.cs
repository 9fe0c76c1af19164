using System.Collections.Frozen;
using System.Globalization;

namespace Quire.Web.Texts;

/// <summary>Wording of the pages in one language, and how it writes numbers, sizes and times.</summary>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> _texts;

    internal Wording(string language, IReadOnlyDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Code of the language.</summary>
    public string Language { get; }

    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text by its key; the key itself where there is none.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key) ?? key;

    /// <summary>A text by its key; null where there is none.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>A text with values in the places <c>{0}</c>, <c>{1}</c> and so on.</summary>
    public string Of(string key, params IReadOnlyList<object> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], [.. values.Select(v => v is int or long ? Number(v) : v)]);

    /// <summary>A text about a number of things, <c>key.one</c> or <c>key.many</c>.</summary>
    public string Count(string key, long number) => Of(number == 1 ? $"{key}.one" : $"{key}.many", number);

    /// <summary>A number as people write it.</summary>
    public string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", this["number.thousands"], StringComparison.Ordinal);

    /// <summary>A number with what matters of its fraction; not grouped, as it stands beside numbers that are not.</summary>
    public string Figure(double number) =>
        number.ToString("G7", CultureInfo.InvariantCulture).Replace(".", this["number.decimal"], StringComparison.Ordinal);

    /// <summary>A size as people say it, such as <c>48 MB</c>.</summary>
    public string Size(long bytes)
    {
        if (bytes < 1000)
        {
            return Count("bytes", bytes);
        }

        var (value, unit) = ((double)bytes, -1);
        while (value >= 1000 && unit < 4)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        var text = value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
        return $"{text.Replace(".", this["number.decimal"], StringComparison.Ordinal)} {"kMGTP"[unit]}B";
    }

    /// <summary>A day, such as <c>14 March 2024</c>.</summary>
    public string Day(DateTime time) => Of("date.day", $"{time.Day}", this[$"month.{time.Month}"], $"{time.Year}");

    /// <summary>A day, such as <c>14 March 2024</c>.</summary>
    public string Day(DateOnly day) => Day(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>A moment to the minute, in UTC.</summary>
    public string Moment(DateTime time) => Of("date.moment", Day(time), time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>How long ago something was.</summary>
    public string Ago(DateTime time, DateTime now) =>
        (now - time) switch
        {
            { TotalMinutes: < 2 } => this["ago.now"],
            { TotalHours: < 2 } span => Of("ago.minutes", (int)span.TotalMinutes),
            { TotalDays: < 2 } span => Of("ago.hours", (int)span.TotalHours),
            { TotalDays: < 31 } span => Of("ago.days", (int)span.TotalDays),
            _ => Day(time),
        };

    private string Number(object number) => Number(Convert.ToInt64(number, CultureInfo.InvariantCulture));
}
