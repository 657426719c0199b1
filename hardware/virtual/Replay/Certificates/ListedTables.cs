namespace AstroNano.Replay;

/// <summary>
/// Every table of settings that certificates were ever packed by: number of the network, version of
/// the table, key; then key, curve and ends of each setting, and the words of its values. A line
/// that was in a release is never changed: another table of a network is another version, added at
/// the end. "mark" is what certificates of version 1 say in place of the version. A table is marked
/// "retired" when its network computes other bits than those it was issued with.
/// </summary>
internal static class ListedTables
{
    /// <summary>As <see cref="CertificateTable.Parse"/> reads them.</summary>
    public const string Text = """
        0 1 astrocyte mark=500
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          steepness linear 2 10
          temperature logarithmic 0.01 1000
          astrocyte-time logarithmic 0.01 1000
          gains integer 0 2 0=slow 1=fast 2=fixed
        1 1 attention mark=3986
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          steepness linear 2 10
          temperature logarithmic 0.01 1000
          astrocyte-time logarithmic 0.01 1000
          gains integer 0 2 0=slow 1=fast 2=fixed
        2 1 kozachkov mark=3392
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          steepness linear 2 10
        3 1 reasoning mark=3377
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          sequence-gain linear 2 10
          saliency-time logarithmic 20 200
          leak logarithmic 0.001 1
          first-saliency linear 1 6
        4 1 three-layer mark=2349
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          sequence-gain linear 2 10
          saliency-time logarithmic 20 200
          leak logarithmic 0.001 1
          first-saliency linear 1 6
          memory-time logarithmic 0.01 10
        5 1 input-driven mark=470
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          first-saliency linear 0 4
          other-saliency linear 0 4
        6 1 kleinfeld mark=3771
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          sequence-gain linear 0 10
          symmetric-gain linear 0 10
        7 1 kleinfeld-delayed mark=945
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          sequence-gain linear 0.5 2
          synapse-time logarithmic 5 100
        8 1 hopfield mark=2489
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          steepness linear 2 10
        9 1 binary mark=4070
          order integer 0 2 0=index 1=random 2=all
          diagonal integer 0 1 0=dropped 1=kept
          noise linear 0 2
        10 1 correlation mark=3631
        11 1 kohonen mark=3292
        12 1 hebbian mark=3960
          forgetting linear 0 0.5
          correlation linear -4 4
          presynaptic linear -4 4
          postsynaptic linear -4 4
          constant linear -4 4
          mean linear -1 1
        13 1 universal mark=2519
          similarity integer 0 3 0=dot 1=cosine 2=city-block 3=euclidean
          separation integer 0 3 0=identity 1=power 2=softmax 3=maximum
          beta logarithmic 0.01 1
          power integer 1 6
          contents integer 0 3 0=own 1=small 2=digits 3=random
        14 1 modern mark=188
          beta logarithmic 0.01 1
        15 1 dense mark=2952
          power integer 2 7 7=exp
          update integer 0 1 0=units 1=step
        16 1 minerva mark=2550
        17 1 sparse mark=3830
          locations integer 32 512
          radius integer 16 32
        18 1 separator mark=775
          winners integer 1 32
        5 2 input-driven
          time-step logarithmic 0.01 0.2
          neuron-time logarithmic 0.1 10
          first-input linear 0 4
          other-saliency linear 0 4
        19 1 entmax
          beta logarithmic 0.01 1
        20 1 context
          context integer 1 4
          contexts integer 1 16
          active linear 0.1 1
        """;
}
