declare const vis: any; // vis-network, from its own script
