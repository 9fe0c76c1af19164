using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures;

/// <summary>Something to be added to what was counted.</summary>
/// <param name="Measure">What.</param>
/// <param name="Period">The day or month, as the measure has it.</param>
/// <param name="Category">The subject, content type or country; empty for none.</param>
/// <param name="Amount">How much.</param>
/// <param name="Bytes">Bytes of that.</param>
public readonly record struct MeasureChange(Measure Measure, int Period, string Category, long Amount, long Bytes = 0);
