using System.Globalization;
using System.Text;
using Quire.Repository.Accounts.Traces;

namespace Quire.Api.Accounts;

/// <summary>Writes what an account has or did of one kind as lines of values with commas between.</summary>
internal static class TraceCsv
{
    public static string Of(AccountTrace kind)
    {
        var columns = kind.Items.SelectMany(i => i.Select(m => m.Key)).Distinct(StringComparer.Ordinal).ToList();
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var item in kind.Items)
        {
            var values = item.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
            text.AppendJoin(',', columns.Select(c => Cell(values.GetValueOrDefault(c)))).Append('\n');
        }

        return text.ToString();
    }

    // Sheets take what begins with these signs for a formula.
    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
