namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads dates and periods.</summary>
internal static class DdiDates
{
    /// <summary>Fills a field with dates.</summary>
    public static void Add(DdiFields fields, string field, IEnumerable<DdiElement> dates)
    {
        foreach (var date in dates.Where(_ => fields.HasRoom(field)))
        {
            fields.Add(field, Of(date), date);
        }
    }

    /// <summary>Fills a compound field with periods: a beginning and the end that follows it, or one of both.</summary>
    public static void AddPeriods(DdiFields fields, string field, IEnumerable<DdiElement> dates)
    {
        DdiElement? begun = null;
        string? start = null;
        foreach (var date in dates)
        {
            var isEnd = string.Equals(date.Look("event"), "end", StringComparison.OrdinalIgnoreCase);
            if (!isEnd)
            {
                Close(null);
                (begun, start) = (date, Of(date));
                continue;
            }

            begun ??= date;
            Close(Of(date));
        }

        Close(null);
        return;

        void Close(string? end)
        {
            if (begun is not null)
            {
                fields.AddCompound(field, begun, ($"{field}Start", start), ($"{field}End", end));
            }

            (begun, start) = (null, null);
        }
    }

    /// <summary>The date an element says: its attribute, else its text. A text that says something else stays untaken.</summary>
    private static string? Of(DdiElement element)
    {
        if (element.Take("date") is not { } date)
        {
            return DdiText.Line(element);
        }

        var text = string.Concat(element.Content.OfType<string>()).Trim();
        if (text.Length == 0 || text == date)
        {
            element.Take();
        }

        return date;
    }
}
