namespace Quire.Repository.Data.Metrics;

/// <summary>What is counted of datasets and of the collections above them. The numbers are stored.</summary>
public enum Measure
{
    /// <summary>Datasets with a released version, on the day the first of those was released.</summary>
    Datasets = 1,

    /// <summary>The same by subject, in the month a version brought the subject; less than zero where one took it away.</summary>
    DatasetsBySubject = 2,

    /// <summary>Files of released versions and their bytes, on the day of the first.</summary>
    Files = 3,

    /// <summary>The same by content type and month.</summary>
    FilesByType = 4,

    /// <summary>Downloads of files and their bytes, by day.</summary>
    Downloads = 10,

    /// <summary>Sessions that downloaded something of a dataset, by month.</summary>
    UniqueDownloads = 11,

    /// <summary>Investigations by people, by month and country, as COUNTER calls views and downloads together.</summary>
    InvestigationsRegular = 20,

    /// <summary>Investigations by programs.</summary>
    InvestigationsMachine = 21,

    /// <summary>Sessions of people that looked at a dataset.</summary>
    UniqueInvestigationsRegular = 22,

    /// <summary>Sessions of programs that looked at a dataset.</summary>
    UniqueInvestigationsMachine = 23,

    /// <summary>Requests by people, as COUNTER calls downloads.</summary>
    RequestsRegular = 24,

    /// <summary>Requests by programs.</summary>
    RequestsMachine = 25,

    /// <summary>Sessions of people that downloaded something of a dataset.</summary>
    UniqueRequestsRegular = 26,

    /// <summary>Sessions of programs that downloaded something of a dataset.</summary>
    UniqueRequestsMachine = 27,

    /// <summary>A report read for a dataset and month, in place of what was counted here.</summary>
    Reports = 30,
}
