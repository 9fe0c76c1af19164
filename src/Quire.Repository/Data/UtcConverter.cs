using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Quire.Repository.Data;

/// <summary>All times are UTC; providers that forget the kind get it back here.</summary>
public sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
