using System;

namespace Clientele.OData;

/// <summary>A change set, which the service applies as a whole or not at all (OData Protocol 4.01 §11.7.4).</summary>
public sealed class BatchChangeSet : BatchCalls
{
    private readonly ODataBatch _batch;

    internal BatchChangeSet(ODataBatch batch, int number)
    {
        _batch = batch;
        Number = number;
        ChangeSet = this;
    }

    internal int Number { get; }

    private protected override ODataService Service => _batch.Of;

    private protected override BatchResult Add(Func<int, BatchResult> make) => _batch.Append(make);
}
