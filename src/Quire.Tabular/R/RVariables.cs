using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>Makes a variable of a column of a data frame, with what packages say of it in attributes.</summary>
internal sealed class RVariables(RTexts texts)
{
    /// <summary>A column as a table has it.</summary>
    public sealed record Made(Variable Variable, RColumnKind Kind, byte[][] Levels, TimeZoneInfo? Zone);

    /// <summary>The variable; nothing for what is no column of single values.</summary>
    public Made? Of(RValue column, string name, string? label)
    {
        var variable = new Variable(name) { Label = Label(column) ?? (string.IsNullOrEmpty(label) ? name : label) };
        switch (column.Type)
        {
            case RType.Text:
                return new(Named(variable, column, true), RColumnKind.Text, [], null);
            case RType.Complex:
                return new(variable, RColumnKind.Complex, [], null);
            case RType.Logical:
                return new(Boolean(variable), RColumnKind.Whole, [], null);
            case RType.Integer when texts.HasClass(column, "factor"):
                return Factor(variable, column);
            case RType.Integer or RType.Real when texts.HasClass(column, "Date"):
                return new(
                    variable with
                    {
                        FormatCategory = FormatCategory.Date,
                        Format = "yyyy-MM-dd",
                    },
                    RColumnKind.Day,
                    [],
                    null
                );
            case RType.Integer or RType.Real when texts.HasClass(column, "POSIXct"):
                return new(
                    variable with
                    {
                        FormatCategory = FormatCategory.Time,
                        Format = "yyyy-MM-dd HH:mm:ss.SSS z",
                    },
                    RColumnKind.Instant,
                    [],
                    Zone(column)
                );
            case RType.Real when texts.HasClass(column, "integer64"):
                return new(variable with { Type = VariableType.Numeric }, RColumnKind.LongWhole, [], null);
            case RType.Integer or RType.Raw:
                return new(Named(variable with { Type = VariableType.Numeric }, column, false), RColumnKind.Whole, [], null);
            case RType.Real:
                variable = variable with { Type = VariableType.Numeric, Interval = VariableInterval.Continuous };
                return new(Named(variable, column, false), RColumnKind.Number, [], null);
            default:
                return null;
        }
    }

    private string? Label(RValue column) => texts.Of(column.Attribute("label")) is [{ Length: > 0 } label] ? label : null;

    private static Variable Boolean(Variable variable) =>
        variable with
        {
            Type = VariableType.Numeric,
            FormatCategory = FormatCategory.Boolean,
            Categories = [new("0", "FALSE"), new("1", "TRUE")],
        };

    private Made Factor(Variable variable, RValue column)
    {
        var levels = texts.Of(column.Attribute("levels")).Select(l => l ?? "NA").ToList();
        return new(
            variable with
            {
                Categories = [.. levels.Select(l => new Category(l, l))],
                IsOrdered = texts.HasClass(column, "ordered"),
            },
            RColumnKind.Level,
            [.. levels.Select(Encoding.UTF8.GetBytes)],
            null
        );
    }

    // What packages that read files of SPSS and Stata leave at a column: names of values, and such that count as no answer.
    private Variable Named(Variable variable, RValue column, bool isText)
    {
        var ranges = isText ? [] : Missing(column);
        var missingTexts = isText ? texts.Of(column.Attribute("na_values")).OfType<string>().ToList() : [];
        var missing = new MissingValues(ranges, missingTexts);
        var labels = column.Attribute("labels") ?? column.Attribute("value.labels");
        var names = texts.Of(labels?.Attribute("names"));
        var values = isText ? texts.Of(labels) : [.. texts.NumbersOf(labels).Select(n => Text(n, column.Type))];
        var categories = values
            .Zip(names)
            .Where(p => p.First is not null)
            .Select(p => new Category(p.First!, p.Second ?? "", missing.Has(p.First!)));
        return variable with { Categories = [.. categories], MissingRanges = ranges, MissingTexts = missingTexts };
    }

    private List<MissingRange> Missing(RValue column)
    {
        var ranges = texts.NumbersOf(column.Attribute("na_values")).Select(n => new MissingRange(n, n)).ToList();
        if (texts.NumbersOf(column.Attribute("na_range")) is [var from, var to])
        {
            ranges.Add(new(from, to));
        }

        return ranges.FindAll(r => r.HasEnds);
    }

    private static string? Text(double number, int type)
    {
        Span<byte> text = stackalloc byte[JavaNumber.MaxLength];
        return double.IsNaN(number) || double.IsInfinity(number) ? null
            : type == RType.Real ? Encoding.ASCII.GetString(text[..JavaNumber.Write(number, text)])
            : number.ToString("F0", CultureInfo.InvariantCulture);
    }

    private TimeZoneInfo? Zone(RValue column) =>
        texts.Of(column.Attribute("tzone")) is [{ Length: > 0 } name, ..]
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;
}
