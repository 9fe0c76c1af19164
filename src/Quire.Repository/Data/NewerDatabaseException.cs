namespace Quire.Repository.Data;

/// <summary>The database was changed by a newer program; starting on it could lose data.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception(
        $"The database belongs to a newer version of Quire (it has the change '{migration}', which this program does not know)."
    );
